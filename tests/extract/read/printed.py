"""A PDF document as a press prints it: pages of lines of Chinese."""

from __future__ import annotations


def printed(*pages: str) -> bytes:
    """A PDF whose pages hold the lines of each text, in a font with a table back to Unicode."""
    characters = sorted(set("".join(pages)) - {"\n"})
    table = "\n".join(f"<{ord(character):04X}> <{ord(character):04X}>" for character in characters)
    to_unicode = f"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange {len(characters)} beginbfchar\n{table}\nendbfchar endcmap"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{6 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>",
        f"<< /Length {len(to_unicode)} >>\nstream\n{to_unicode}\nendstream",
    ]
    for number, text in enumerate(pages):
        lines = " ".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -20 Td" for line in text.split("\n"))
        stream = f"BT /F 12 Tf 50 700 Td {lines} ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {7 + 2 * number} 0 R /Resources << /Font << /F 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    entries = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{entries}{trailer}".encode("ascii")
