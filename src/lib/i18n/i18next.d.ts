import 'i18next';
import type carried from './en/carried.json';
import type evidence from './en/evidence.json';
import type frame from './en/frame.json';
import type guide from './en/guide.json';
import type lesson from './en/lesson.json';
import type outline from './en/outline.json';
import type panels from './en/panels.json';

declare module 'i18next' {
	interface CustomTypeOptions {
		resources: {
			translation: typeof frame &
				typeof panels &
				typeof lesson &
				typeof carried &
				typeof evidence &
				typeof outline &
				typeof guide;
		};
	}
}
