"""Magic: files that are no text, told by their first bytes."""

from bot.core.articles.received import UnusableError

_PICTURE = "add the text of the article; a picture of it cannot be read"
_KINDS = (
    (b"%PDF", "is a PDF", "copy its text into a file, or run `pdftotext FILE -`, and add that"),
    (b"\x89PNG", "is a PNG picture", _PICTURE),
    (b"\xff\xd8\xff", "is a JPEG picture", _PICTURE),
    (b"GIF8", "is a GIF picture", _PICTURE),
    (b"BM", "is a BMP picture", _PICTURE),
    (b"II*\0", "is a TIFF picture", _PICTURE),
    (b"MM\0*", "is a TIFF picture", _PICTURE),
    (
        b"PK\x03\x04",
        "is a zip archive, or a Word or EPUB file",
        "save the article as text or HTML, and add that",
    ),
    (b"\x1f\x8b", "is compressed", "unpack it, and add the text or page inside"),
    (b"7z\xbc\xaf", "is compressed", "unpack it, and add the text or page inside"),
    (b"Rar!", "is compressed", "unpack it, and add the text or page inside"),
    (b"\xd0\xcf\x11\xe0", "is an old Office file", "save the article as text or HTML, and add that"),
    (b"{\\rtf", "is a rich text file", "save the article as plain text, and add that"),
    (b"bplist", "is a web archive", "save the page as HTML, and add that"),
)


def check_kind(content: bytes) -> None:
    """Raise UnusableError for bytes that are known to be something other than text."""
    head = content[:512]
    for magic, fact, way_out in _KINDS:
        # The letters BM alone may open a text.
        if head.startswith(magic) and (magic != b"BM" or b"\0" in head):
            raise UnusableError(fact, way_out)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        raise UnusableError("is a WebP picture", _PICTURE)
    if b"\nContent-Type: multipart/related" in head or head.startswith(b"MIME-Version"):
        raise UnusableError("is a page saved as one MHTML file", "save it as “HTML only”, and add that")
