from extract.record import record


@record(order=True)
class _Stretch:
    start: int
    end: int


@record()
class _Named:
    name: str
    place: int

    def __hash__(self) -> int:
        return 7


@record(eq=False)
class _Alone:
    name: str


def test_records_are_equal_hashed_and_ordered_by_their_fields() -> None:
    assert _Stretch(1, 2) == _Stretch(1, 2) != _Stretch(1, 3)
    assert len({_Stretch(1, 2), _Stretch(1, 2), _Stretch(2, 2)}) == 2
    assert min(_Stretch(2, 1), _Stretch(1, 9)) == _Stretch(1, 9)


def test_a_hash_of_its_own_stays() -> None:
    assert hash(_Named("某", 1)) == 7


def test_without_equality_a_record_equals_itself_alone() -> None:
    one = _Alone("某")
    assert one == one
    assert one != _Alone("某")
    assert len({one, _Alone("某")}) == 2


def test_records_have_no_other_attributes() -> None:
    assert not hasattr(_Stretch(1, 2), "__dict__")
