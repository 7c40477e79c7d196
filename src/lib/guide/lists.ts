import { markup, type Markup } from '../outline/text/markup.ts';

type Item = string | Markup;

export const bulleted = (items: readonly Item[]): Markup =>
	markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;

export const numbered = (items: readonly Item[]): Markup =>
	markup`<ol>${items.map((item) => markup`<li>${item}</li>`)}</ol>`;
