from extract.dictionary import dictionary


def test_words_come_with_frequency_and_tag() -> None:
    found = {word: (frequency, tag) for word, frequency, tag in dictionary()}
    assert len(found) > 300_000
    assert found["工会"][1] == "n"
    assert found["授予"][1] == "v"
    assert all(word and frequency >= 0 and tag for word, (frequency, tag) in found.items())
