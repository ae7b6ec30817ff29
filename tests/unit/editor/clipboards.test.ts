import { describe, expect, it } from 'vitest'
import { documentSchema } from '@/lib/editor/schema'
import { parseClipboard } from '@/tests/support/clipboard-html'
import { shortPasted } from '@/tests/support/short-blocks'

// What programs put on the clipboard, shortened but with all their quirks.

const picture = () => documentSchema().node('picture', { pictureId: '0190c1a2-0000-7000-8000-000000000001' })
const paste = (html: string) => shortPasted(parseClipboard(html), picture)

const wordItem = (level: number, marker: string, text: string, ordinal = 'l0') =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}pt;mso-add-space:auto;text-indent:-18.0pt;\nmso-list:${ordinal} level${level} lfo1'><![if !supportLists]><span\nstyle='font-family:Symbol;mso-fareast-font-family:Symbol'><span\nstyle='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\n`

const onlineItem = (tag: 'ul' | 'ol', level: number, text: string, at = 1) =>
  `<div class="ListContainerWrapper SCXW1 BCX0"><${tag} class="${tag === 'ul' ? 'BulletListStyle1' : 'NumberListStyle1'} SCXW1" role="list" start="${at}"><li data-leveltext="" data-font="Symbol" data-listid="1" data-aria-posinset="${at}" data-aria-level="${level}" role="listitem" class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1" style="font-weight:normal"><span data-contrast="auto" class="TextRun SCXW1"><span class="NormalTextRun SCXW1">${text}</span></span><span class="EOP SCXW1" data-ccp-props="{}">&nbsp;</span></p></li></${tag}></div>`

describe('what comes from Word', () => {
  it('on the desktop: styles, conditional comments, empty o:p, smart quotes and a picture on the disk', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style><!-- p.MsoNormal {mso-style-unhide:no;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='mso-style-next:Normal'>Second Bell<o:p></o:p></h1>
<p class=MsoNormal>Carers wait
for a <b style='mso-bidi-font-weight:normal'>second</b> call,<span style='mso-spacerun:yes'>  </span>or <i>none</i>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoQuote>“We wait.”<o:p></o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="p1"><v:imagedata src="file:///C:/clip.png"/></v:shape><![endif]--><![if !vml]><img width=200 height=100 src="file:///C:/clip_image001.png" v:shapes="p1"><![endif]></p>
<!--EndFragment--></body></html>`
    expect(paste(html)).toBe('p(*Second Bell*) p(Carers wait for a *second* call, or _none_.) p(“We wait.”) picture()')
  })

  it('on the desktop: bullets and numbers that are ignored, with a level each', () => {
    const html = `<p class=MsoNormal>Before</p>${wordItem(1, '·', 'one')}${wordItem(2, 'o', 'inner')}${wordItem(1, '·', 'two')}${wordItem(1, '1.', 'first', 'l1')}${wordItem(2, 'a)', 'under', 'l1')}${wordItem(1, '2.', 'second', 'l1')}`
    expect(paste(html)).toBe(
      'p(Before) ul(li(p(one) ul(li(p(inner)))) li(p(two))) ol(li(p(first) ol(li(p(under)))) li(p(second)))',
    )
  })

  it('on the desktop: a table with widths, shading and head row', () => {
    const html = `<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=150 valign=top style='width:112.7pt;border:solid windowtext 1.0pt'><p class=MsoNormal><b>Cost</b><o:p></o:p></p></td><td width=150><p class=MsoNormal><b>£4</b><o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>Time</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>`
    expect(paste(html)).toBe('table(tr(td(p(*Cost*)) td(p(*£4*))) tr(td(p(Time)) td(p())))')
  })

  it('in the browser: each list item in a list of its own, with its level in an attribute', () => {
    const html = `<div class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1" style="font-weight:normal;font-style:normal"><span class="TextRun SCXW1" style="font-weight:bold"><span class="NormalTextRun SCXW1">Carers</span></span><span class="TextRun SCXW1"><span class="NormalTextRun SCXW1"> wait.</span></span><span class="EOP SCXW1">&nbsp;</span></p></div>${onlineItem('ul', 1, 'one')}${onlineItem('ul', 2, 'inner')}${onlineItem('ul', 1, 'two')}<div class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1"><span class="EOP SCXW1">&nbsp;</span></p></div>${onlineItem('ol', 1, 'first', 1)}${onlineItem('ol', 1, 'second', 2)}`
    expect(paste(html)).toBe('p(*Carers* wait.) ul(li(p(one) ul(li(p(inner)))) li(p(two))) ol(li(p(first)) li(p(second)))')
  })
})

describe('what comes from Outlook', () => {
  it('a mail with a reply below it', () => {
    const html = `<div class=WordSection1><p class=MsoNormal><span style='font-size:11.0pt;mso-fareast-language:EN-US'>Hello,<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>See <a href="https://northgate.example/x" title="https://northgate.example/x">the page</a> or <a href="mailto:dana@northgate.example">write</a>.<o:p></o:p></p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>From:</b> Dana<br><b>Sent:</b> Monday<o:p></o:p></p></div></div>`
    expect(paste(html)).toBe(
      'p(Hello,) p(See [the page](https://northgate.example/x) or [write](mailto:dana@northgate.example).) p(*From:* Dana/*Sent:* Monday)',
    )
  })

  it('on the web: a line a box, and an empty line between', () => {
    expect(paste('<div><div>One</div><div><br></div><div>Two&nbsp;</div><div>&#8203;</div></div>')).toBe('p(One) p(Two)')
  })
})

describe('what comes from Google Docs', () => {
  it('is not bold as a whole, keeps nested lists and leaves no empty lines', () => {
    const item = (level: number, text: string, inner = '') =>
      `<li dir="ltr" style="list-style-type:disc;font-weight:400;white-space:pre" aria-level="${level}"><p dir="ltr" style="line-height:1.38" role="presentation"><span style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap">${text}</span></p></li>${inner}`
    const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-7f"><h1 dir="ltr"><span style="font-size:20pt;font-weight:400">Second Bell</span></h1><p dir="ltr"><span style="font-weight:400">Carers </span><span style="font-weight:700">wait</span><span style="font-style:italic;font-weight:400"> twice</span></p><br /><ul style="margin-top:0">${item(1, 'one', `<ul>${item(2, 'inner')}</ul>`)}${item(1, 'two')}</ul><p dir="ltr"><a href="https://northgate.example" style="text-decoration:none"><span style="color:#1155cc;text-decoration:underline">Link</span></a></p></b><br class="Apple-interchange-newline">`
    expect(paste(html)).toBe(
      'p(Second Bell) p(Carers *wait*_ twice_) ul(li(p(one) ul(li(p(inner)))) li(p(two))) p([Link](https://northgate.example))',
    )
  })

  it('tables in a box with columns, and pictures by address and as data', () => {
    const html = `<b style="font-weight:normal" id="docs-internal-guid-8"><div dir="ltr" style="margin-left:0pt" align="left"><table style="border:none"><colgroup><col width="312" /><col width="312" /></colgroup><tbody><tr style="height:0pt"><td style="border-left:solid #000 1pt"><p dir="ltr"><span style="font-weight:700">A</span></p></td><td><br /></td></tr></tbody></table></div><p dir="ltr"><span><span style="border:none;display:inline-block;overflow:hidden;width:10px;height:10px"><img src="https://lh7-rt.googleusercontent.com/docsz/x" width="10" height="10" style="margin-left:0px" /></span></span></p><p><img src="data:image/png;base64,AAAA" width="10" height="10"></p></b>`
    expect(paste(html)).toBe('table(tr(td(p(*A*)) td(p()))) picture() picture()')
  })
})

describe('what comes from other places', () => {
  it('Apple Pages and Notes', () => {
    const html = `<html><head><meta http-equiv="Content-Style-Type" content="text/css"><style type="text/css">p.p1 {margin: 0.0px}</style></head><body><p class="p1"><b>Second Bell</b></p><p class="p2"><br></p><ul class="ul1"><li class="li1"><span class="s1"></span>one<span class="Apple-converted-space"> </span></li><ul class="ul1"><li class="li1">inner</li></ul><li class="li1">two</li></ul><div><span style="font-size: 24px"><b>Note</b></span></div><div>text<span class="Apple-tab-span" style="white-space:pre">	</span>more</div></body></html>`
    expect(paste(html)).toBe('p(*Second Bell*) ul(li(p(one) ul(li(p(inner)))) li(p(two))) p(*Note*) p(text more)')
  })

  it('Notion', () => {
    const html = `<meta charset='utf-8'><h2>Plan</h2>\n<p>Carers <strong>wait</strong> <code>twice</code></p>\n<ul>\n<li>one\n<ul>\n<li>inner</li>\n</ul>\n</li>\n<li>two</li>\n</ul>\n<blockquote>\n<p>Said</p>\n</blockquote>\n<aside>\n💡 Mind this.\n</aside>\n<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>\n<!-- notionvc: 1 -->`
    expect(paste(html)).toBe(
      'p(*Plan*) p(Carers *wait* twice) ul(li(p(one) ul(li(p(inner)))) li(p(two))) quote(p(Said)) p(💡 Mind this.) table(tr(th(p(A)) th(p(B))) tr(td(p(1)) td(p(2))))',
    )
  })

  it('a web page: two breaks part paragraphs, soft hyphens and invisible spaces go, a list item needs no list', () => {
    expect(paste('<div>One<br><br>Two<br>lines<br> <br>Three</div>')).toBe('p(One) p(Two/lines) p(Three)')
    expect(paste('<p>hyphen&shy;ated and&#8203; zero&#xFEFF;width</p>')).toBe('p(hyphenated and zerowidth)')
    expect(paste('<li>one</li><li>two</li><p>After</p>')).toBe('ul(li(p(one)) li(p(two))) p(After)')
    expect(
      paste('<dl><dt>Term</dt><dd>What it means</dd></dl><figure><img src="x"><figcaption>Below</figcaption></figure>'),
    ).toBe('p(Term) p(What it means) picture() p(Below)')
  })
})
