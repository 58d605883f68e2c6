import pytest

from peergroup_desktop.interchange.cell_kinds import read_email, read_phone
from peergroup_desktop.interchange.person_names import join_names, name_keys, read_name


@pytest.mark.parametrize(
    ("text", "called", "full_name", "first_name"),
    [
        ("Aled Prys-Hughes", "Aled Prys-Hughes", "Aled Prys-Hughes", "Aled"),
        ("Renée  Dubois ", "Renée Dubois", "Renée Dubois", "Renée"),
        ("O'Neill, Bernadette", "Bernadette O'Neill", "Bernadette O'Neill", "Bernadette"),
        ("van der Berg, Pieter", "Pieter van der Berg", "Pieter van der Berg", "Pieter"),
        ("Josephine (Jo) Adeyemi", "Jo", "Josephine (Jo) Adeyemi", "Jo"),
        ('Robert "Bob" Smith', "Bob", 'Robert "Bob" Smith', "Bob"),
        ("Mrs P Kaur", "Mrs P Kaur", "Mrs P Kaur", "Mrs P Kaur"),
        ("Dawn", "Dawn", "", "Dawn"),
        ("李小龙", "李小龙", "", "李小龙"),
        ("=SUM(A1:A9)", "=SUM(A1:A9)", "", "=SUM(A1:A9)"),
        ("-Kim", "-Kim", "", "-Kim"),
        ("42 Bob", "42 Bob", "42 Bob", "42 Bob"),
        ("Sam (new)", "Sam (new)", "Sam (new)", "Sam"),
        ("Sam (from the café)", "Sam (from the café)", "Sam (from the café)", "Sam"),
        ("(Jo)", "(Jo)", "", "(Jo)"),
        ("Smith, Jr", "Smith, Jr", "Smith, Jr", "Smith,"),
        ("Sam, Dawn, Jo", "Sam, Dawn, Jo", "Sam, Dawn, Jo", "Sam,"),
        ("Aled & Siân, twins", "Aled & Siân, twins", "Aled & Siân, twins", "Aled"),
        ("\u200bSam\ufeff", "Sam", "", "Sam"),
        ("  ", "", "", ""),
    ],
)
def test_names_as_the_list_has_them(text, called, full_name, first_name):
    found = read_name(text)
    assert (found.called, found.full_name, found.first_name) == (called, full_name, first_name)


@pytest.mark.parametrize(
    ("columns", "called", "full_name", "first_name"),
    [
        (("", "", "Sam", "Ng"), "Sam Ng", "Sam Ng", "Sam"),
        (("", "", "Josephine", "(Jo) Adeyemi"), "Jo", "Josephine (Jo) Adeyemi", "Jo"),
        (("", "", "Mary Ann", "Fry"), "Mary Ann Fry", "Mary Ann Fry", "Mary Ann"),
        (("", "", "", "Ng"), "Ng", "", "Ng"),
        (("Jo", "Josephine Adeyemi", "", ""), "Jo", "Josephine Adeyemi", "Jo"),
        (("Jo", "", "", ""), "Jo", "", "Jo"),
        (("Jo Adeyemi", "", "", ""), "Jo Adeyemi", "Jo Adeyemi", "Jo"),
        (("Bobby", "Robert", "", ""), "Bobby", "Robert", "Bobby"),
    ],
)
def test_names_from_several_columns(columns, called, full_name, first_name):
    found = join_names(*columns)
    assert (found.called, found.full_name, found.first_name) == (called, full_name, first_name)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Siân Llewellyn", "sian llewellyn"), ("O'Neill, Bernadette", "Bernadette O’Neill"),
    ("Ann-Marie Fry", "Ann Marie Fry"),
     ("JO ADEYEMI", "Josephine (Jo) Adeyemi"), ("Mrs P Kaur", "P. Kaur"), ("Mr", "mr")],
)  # fmt: skip
def test_the_same_name_written_twice(one, other):
    assert name_keys(one) & name_keys(other)


@pytest.mark.parametrize(
    ("text", "first", "second", "remark"),
    [
        ("07700 900123", "07700 900123", "", ""),
        ("tel: 07700 900 222", "07700 900 222", "", ""),
        ("01632960002 after 6pm", "01632960002", "", "after 6pm"),
        ("(01632) 960 001", "(01632) 960 001", "", ""),
        ("+44 7700 900456", "+44 7700 900456", "", ""),
        ("07700 900123 / 01632 960001", "07700 900123", "01632 960001", ""),
        ("07700 900123 or 01632 960001 (mum)", "07700 900123", "01632 960001", "or mum"),
        (7700900123.0, "7700900123", "", ""),
    ],
)
def test_phones(text, first, second, remark):
    found = read_phone(text)
    assert (found.first, found.second) == (first, second)
    assert " ".join(found.remark.replace("(", "").replace(")", "").split()) == remark


@pytest.mark.parametrize("text", ["n/a", "ÿþú", "ask Dawn", "1234", "1" * 16])
def test_no_phones(text):
    assert read_phone(text) is None


@pytest.mark.parametrize(
    ("text", "address"),
    [("sam@example.org", "sam@example.org"), ("mailto:<s@x.org>", "s@x.org"), ("s@x", ""), ("a@b.org c@d.org", "")],
)
def test_emails(text, address):
    assert read_email(text.replace("mailto:<", "mailto:").rstrip(">")) == address
