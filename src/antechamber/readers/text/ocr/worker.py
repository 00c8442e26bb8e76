"""The process in which pages are recognised: pictures in on stdin, recognised pages out on stdout.

A picture is a line "HEIGHT WIDTH" and its rows of BGR pixels. The answer is a line "whole" or "part" (the main
reader gave up) and the page as one line of JSON. The process ends with its input.
"""

import sys

import numpy

from antechamber.readers.text.ocr.cache import stored_form
from antechamber.readers.text.ocr.one_page import recognised


def main() -> None:
    """Recognises one picture after another until there are no more."""
    pictures, answers = sys.stdin.buffer, sys.stdout.buffer
    while head := pictures.readline():
        height, width = map(int, head.split())
        pixels = numpy.frombuffer(pictures.read(height * width * 3), dtype="uint8")
        page, whole = recognised(pixels.reshape(height, width, 3))
        answers.write(b"whole\n" if whole else b"part\n")
        answers.write(stored_form(page).encode() + b"\n")
        answers.flush()


if __name__ == "__main__":
    main()
