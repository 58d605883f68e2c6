import pytest

from peergroup_desktop.core.dialling import page_code, ring_code, text_code


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://pantry.example/open", "https://pantry.example/open"),
        ("http://pantry.example", "http://pantry.example"),
        (" www.pantry.example ", "https://www.pantry.example"),
        ("", ""),
        ("on Facebook", ""),
        ("ftp://pantry.example", ""),
        ("javascript:alert(1)", ""),
        ("https://pantry", ""),
        ("https://[pantry.example", ""),
        ("pantry.example or ring", ""),
        ("https://pántry.example", ""),
        ("https://pantry.example/" + "a" * 128, ""),
    ],
)
def test_only_addresses_of_pages_that_a_camera_can_read_are_offered_to_it(url, code):
    assert page_code(url) == code


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("01632 960 114", "tel:01632960114"),
        ("+44 (0)1632 960-114 ext. 9", "tel:+441632960114"),
        ("(01632) 960114 or 960115", "tel:01632960114"),
        ("“116 123”", "tel:116123"),
        ("999", "tel:999"),
        ("٠١٦٣٢ ٩٦٠", "tel:01632960"),
        ("০১৬৩২", "tel:01632"),
        ("ask at the door", ""),
        ("12", ""),
        ("", ""),
    ],
)
def test_numbers_are_rung_without_what_people_write_around_them(number, code):
    assert ring_code(number) == code


@pytest.mark.parametrize(
    ("number", "word", "code"),
    [("85258", "SHOUT", "SMSTO:85258:SHOUT"), ("07700 900 163", "", "SMSTO:07700900163"), ("", "SHOUT", "")],
)
def test_a_text_is_started_with_its_word(number, word, code):
    assert text_code(number, word) == code
