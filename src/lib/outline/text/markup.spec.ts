import { expect, it } from 'vitest';
import { compiled, markup } from './markup.ts';

it('escapes text, keeps markup, and takes lists and nothing', () => {
	const items = ['<a>', 'b & "c"'].map((item) => markup`<li>${item}</li>`);
	expect(markup`<ul title="${'"'}">${items}</ul>${null}${3}${compiled('<hr>')}`.html).toBe(
		'<ul title="&#34;"><li>&#60;a&#62;</li><li>b &#38; &#34;c&#34;</li></ul>3<hr>'
	);
});
