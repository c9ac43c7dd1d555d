"""Documents of an invented company in each format, for the tests that hold for all readers."""

from tests.unit.read.pdf_writer import write_pdf

HTML = """<DOCUMENT>
<TYPE>EX-99.1
<SEQUENCE>2
<FILENAME>widgets.htm
<DESCRIPTION>PRESS RELEASE
<TEXT>
<html><head><title>Widget Works Reports Second Quarter Results</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<p align="right"><b>Exhibit&nbsp;99.1</b></p>
<h1>Widget Works Reports<br>Second Quarter Results</h1>
<p>SPRINGFIELD, Ill., April 20, 2006 &#150; Widget Works Inc. (WDGW.OB) announced today its results for the second
quarter of fiscal 20<font>06</font>, ending March&nbsp;31, 2006.</p>
<table><tr><td>&#149;</td><td>Revenue rose <i>sharply</i>.</td></tr></table>
<table>
<tr><td></td><td></td><td colspan="5">Three Months Ended<br>March 31,</td></tr>
<tr><td>(in thousands)</td><td></td><td colspan="2">2006</td><td></td><td colspan="2">2005</td></tr>
<tr><td>Revenue</td><td></td><td>$</td><td>5,600</td><td></td><td>$</td><td>4,700</td></tr>
<tr><td>Net (loss) income</td><td></td><td></td><td>(168</td><td>)</td><td></td><td>73</td></tr>
<tr><td>Margin</td><td></td><td></td><td>3.0</td><td>%</td><td></td><td>1.6 %</td></tr>
</table>
</body></html>
</TEXT>
</DOCUMENT>
"""

MARKDOWN = """---
title: "Widget Works Reports Second Quarter Results"
date: 2006-04-20
source: Example Wire
---

**SPRINGFIELD, Ill.**, April 20, 2006 -- [Widget Works Inc.](https://widgets.invalid/) (WDGW.OB) announced *today*
its results. Write to <ir@widgets.invalid> &amp; ask\\.

| (in thousands) | 2006 | 2005 |
| --- | ---: | ---: |
| Revenue | $5,600 | $4,700 |
| Net (loss) income | (168) | 73 |

* Revenue rose.
* Costs fell.

![logo](logo.png)

[Original/Source Press Release](https://wire.invalid/2006/04/20/widgets)
"""

TEXT = """Exhibit 99.1

Widget Works Reports Second Quarter Results

SPRINGFIELD, Ill., April 20, 2006 -- Widget Works Inc. (WDGW.OB) announced today its results for the
second quarter of fiscal 2006, ending March 31, 2006.

                        2006      2005
Revenue                $5,600    $4,700
"""

SUBMISSION = f"""<SEC-DOCUMENT>0000012345-06-000001.txt : 20060421
<SEC-HEADER>0000012345-06-000001.hdr.sgml : 20060421
ACCESSION NUMBER:		0000012345-06-000001
CONFORMED SUBMISSION TYPE:	8-K
PUBLIC DOCUMENT COUNT:		2
CONFORMED PERIOD OF REPORT:	20060420
ITEM INFORMATION:		Results of Operations and Financial Condition
ITEM INFORMATION:		Financial Statements and Exhibits
FILED AS OF DATE:		20060421

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			WIDGET WORKS INC
		CENTRAL INDEX KEY:			0000012345
		FISCAL YEAR END:			0930
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<TEXT>
SECURITIES AND EXCHANGE COMMISSION
FORM 8-K
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<SEQUENCE>2
<FILENAME>release.txt
<DESCRIPTION>PRESS RELEASE
<TEXT>
{TEXT}</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""

ALL = {
    "html": HTML.encode(),
    "markdown": MARKDOWN.encode(),
    "text": TEXT.encode(),
    "submission": SUBMISSION.encode(),
    "pdf": write_pdf([TEXT.split("\n"), MARKDOWN.split("\n")]),
}
