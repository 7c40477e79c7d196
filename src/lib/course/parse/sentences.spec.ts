import { expect, it } from 'vitest';
import { sentencesIn } from './sentences.ts';

const cut = (text: string) => sentencesIn(text).map(([start, end]) => text.slice(start, end));

it.each([
	['He fell. She rang.', ['He fell.', 'She rang.']],
	['Mr. Adeyemi fell. Dr. Lindqvist and St. Mary came.', ['Mr. Adeyemi fell.', 'Dr. Lindqvist and St. Mary came.']],
	['Seen by J. R. Smith. So did I. He left.', ['Seen by J. R. Smith.', 'So did I.', 'He left.']],
	['Use aids, e.g. Rails, often. Not now.', ['Use aids, e.g. Rails, often.', 'Not now.']],
	['He was "more cross than hurt". Bruise to the wrist.', ['He was "more cross than hurt".', 'Bruise to the wrist.']],
	['"Why me?" she asked. Nobody knew.', ['"Why me?" she asked.', 'Nobody knew.']],
	['“Why me?” Amina asked. Nobody knew.', ['“Why me?” Amina asked.', 'Nobody knew.']],
	['"I go under the stairs." I asked what then.', ['"I go under the stairs."', 'I asked what then.']],
	['A line\nends here. Next\none.', ['A line\nends here.', 'Next\none.']],
	['He takes 2.5 mg at 9.30. Fine.', ['He takes 2.5 mg at 9.30.', 'Fine.']],
	['A claim [@A-1; @B.2]. Next.', ['A claim [@A-1; @B.2].', 'Next.']],
	['   ', []],
	['no full stop', ['no full stop']]
])('%s', (text, sentences) => {
	expect(cut(text)).toEqual(sentences);
});
