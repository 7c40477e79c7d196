import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
	['<p>One.</p><p>Two.</p>', 'One. Two.'],
	['<ul><li>a</li><li>b</li></ul>', 'a b'],
	['un<em>bear</em>able', 'unbearable'],
	['<a href="x" title="a > b">link</a>', 'link'],
	['a<br>b', 'a b'],
	['R&#x26;D &#60;&lt;&gt;&quot;&#39;&nbsp;&unknown;', 'R&D <<>"\' &unknown;'],
	['&#x26;lt;', '&lt;'],
	['1 &#x3C; 2 and 3 > 2', '1 < 2 and 3 > 2'],
	['&#xD83C;&#0;&#x110000;', '\uFFFD\uFFFD\uFFFD'],
	['<p>See</p><svg viewBox="0 0 1 1"><text>12 %</text></svg><p>this</p>', 'See this'],
	['<!-- note -->text', 'text'],
	['', '']
])('%s reads %j', (html, text) => expect(plainText(html)).toBe(text));
