import fc from "fast-check";

const textNames = ["script", "title", "style", "textarea", "xmp", "iframe", "noembed", "noframes"];
const otherNames = [
  ..."notebook p div b a i span section li ul ol dd dt dl h1 h2 br hr img meta link html head body pre main".split(" "),
  ..."tr td custom-element dialog address em caption image".split(" "),
];
const spaces = ["", " ", "\n", "\t", "\f", "\r\n", "/", " / "];
const attributes = [
  ...[
    "id=1",
    "id='2'",
    'id="3"',
    "id=",
    "id = 7",
    "ID=9",
    "id=1e1",
    "id=0x10",
    "id=-1",
    "id=2.5",
    "id='&#52;'",
    'id=""',
  ],
  ...[
    "id=\n",
    "= id=4",
    "=id=5",
    "pinned",
    "PINNED=''",
    "pinned=false",
    "hidden",
    "hidden=\r",
    "output=a",
    "output=a/",
  ],
  ...[
    "output='a&amp;b'",
    'output="&lt;x&quot;"',
    "output=&ltx",
    "output='&lt=1'",
    "output='&gt;&gt;'",
    "output='a\r\nb'",
  ],
  ...[
    "output='&#x80;&#0;&#xD800;&#99999999;&#X41'",
    "output=''",
    "output='x'output=y",
    "=output=2",
    "output==",
    "type=module",
  ],
  ...[
    "type='text/markdown'",
    'type="application/sql"',
    "type=text/x-python",
    "type=TEXT/HTML",
    "type=none",
    "type=constructor",
  ],
  ...[
    "format=csv",
    "format=svg",
    "format='json'",
    "database=db",
    'database=""',
    "theme=Ink",
    "theme=' Air '",
    "readonly",
  ],
  ...["theme='light-dark(air, ink)'", "x-y=1", '"', "'", "<", "a<b=c>", "é=1", "\u212A=1"],
];
const texts = [
  ...[
    "a",
    " ",
    "\n",
    "\r\n",
    "\r",
    "    x",
    "  y",
    "\u00a0",
    "长治",
    "\u{20BB7}",
    "\ufeff",
    "\u2028",
    "\u3000",
    "=",
    '"',
    "'",
  ],
  ...[
    "&",
    "&amp;",
    "&lt;/title>",
    "&#39;",
    "&quot",
    "&nbsp;",
    "&apos;",
    "&gtx",
    "&AMP",
    ">",
    "-->",
    "--!>",
    "--",
    "]]>",
  ],
  ...[
    "<",
    "< ",
    "<!--",
    "<!-->",
    "<!--->",
    "<!---",
    "<!-",
    "<!",
    "<!doctype html>",
    "<?php",
    "</>",
    "</ p>",
    "</3",
    "<![CDATA[",
  ],
  ...["<\\/script>", "<\\\\/script ", "</script", "</script/", "</SCRIPT\n", "<script", "<scripts", "<SCRIPT/"],
];

const attribute = fc.tuple(fc.constantFrom(...spaces), fc.constantFrom(...attributes)).map((pair) => pair.join(""));
const anyCase = (name: string) => fc.constantFrom(name, name, name.toUpperCase());
const tag = fc
  .tuple(
    fc.constantFrom("<", "<", "</"),
    fc.constantFrom(...textNames, ...otherNames).chain(anyCase),
    fc.array(attribute, {maxLength: 3}).map((list) => list.join("")),
    fc.constantFrom(">", ">", ">", ">", " >", "/>", ""),
  )
  .map((parts) => parts.join(""));
const element = fc
  .tuple(
    fc.constantFrom("script", "script", "script", "title", "style", "p", "div"),
    fc.array(attribute, {maxLength: 4}),
    fc.array(fc.constantFrom(...texts), {maxLength: 8}),
  )
  .map(([name, list, content]) => `<${name} ${list.join(" ")}>${content.join("")}</${name}>`);
const closedTag = fc.constantFrom(...textNames, ...otherNames).map((name) => `<${name}>x</${name}>`);
const plainTag = fc
  .tuple(fc.constantFrom("<", "</"), fc.constantFrom(...otherNames))
  .map(([open, name]) => `${open}${name}>`);
const plainCell = fc.constantFrom(
  "<script id=1>a</script>",
  "<script>b</script>",
  "<script>c</script >",
  "\n  <script id=1\n>d</script\n>",
);

function aroundNotebook(pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(pieces, {maxLength: 14}), fc.nat({max: 5}))
    .map(([list, at]) => [...list.slice(0, at), "<notebook>", ...list.slice(at)].join(""));
}

/** Any sequence of what means something in HTML, with a notebook in it. */
export const htmlSoup = fc.oneof(
  aroundNotebook(fc.oneof(tag, fc.constantFrom(...texts), element, closedTag)),
  aroundNotebook(fc.oneof(plainTag, plainTag, plainCell)),
);

/** Code of cells, with what is dangerous in a script among it. */
export const code = fc
  .array(
    fc.oneof(
      fc.constantFrom(...texts),
      fc.constantFrom("const x = 1;", "\n\n", "\n", "    ", "\t", "</script>"),
      fc.string(),
    ),
    {
      maxLength: 10,
    },
  )
  .map((pieces) => pieces.join("").replaceAll("\0", ""));
