import en from './en/panels.json' with { type: 'json' };
import { addWords } from './translator.ts';

/** The strings of the menu, the settings, the advice, the question about older work and the farewell, which come with them. */
addWords({ en });
