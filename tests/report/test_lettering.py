"""Words in pictures are set as words, not letter by letter, unless their letters have places of their own."""

from __future__ import annotations

import re

import pytest
from weasyprint import HTML

from reqkit.report.lettering import set_whole_lines


@pytest.mark.parametrize(
    ("places", "pieces"), [('x="5"', 1), ('x="200" text-anchor="end"', 1), ('x="5" dx="1 2 3"', 6), ('rotate="10"', 6)]
)
def test_a_line_is_one_piece(places: str, pieces: int) -> None:
    set_whole_lines()
    set_whole_lines()  # whatever was printed before
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><text y="20" {places}>Слово!</text></svg>'
    pdf = HTML(string=picture).write_pdf(uncompressed_pdf=True)
    assert len(re.findall(rb"\bTJ\b", pdf)) == pieces
