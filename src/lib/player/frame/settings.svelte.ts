/** How the learner wants the page to look. Kept on the device, told to nobody. */
export interface Preferences {
	/** Per cent of the ordinary size. */
	text: (typeof TEXT_SIZES)[number];
	theme: (typeof THEMES)[number];
	motion: (typeof MOTIONS)[number];
}

export const TEXT_SIZES = [100, 125, 150, 200] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export const MOTIONS = ['auto', 'less'] as const;

/** `localStorage` is shared with every other package on the LMS's origin: the key says whose it is. */
const KEY = 'second-look:settings';
const DEFAULTS: Preferences = { text: 100, theme: 'auto', motion: 'auto' };

/** The stored preferences; anything that is not one of ours is left at its default. */
export function readPreferences(stored: string | null): Preferences {
	let found: Partial<Preferences> = {};
	try {
		const parsed: unknown = JSON.parse(stored ?? '');
		if (typeof parsed === 'object' && parsed !== null) found = parsed;
	} catch {
		// Nothing stored, or another package's words under our key.
	}
	const { text, theme, motion } = found;
	return {
		text: TEXT_SIZES.find((size) => size === text) ?? DEFAULTS.text,
		theme: THEMES.find((name) => name === theme) ?? DEFAULTS.theme,
		motion: MOTIONS.find((name) => name === motion) ?? DEFAULTS.motion
	};
}

/** Data attributes and not styles, because the page's CSP allows no inline style. */
export function applyPreferences({ text, theme, motion }: Preferences, root: HTMLElement): void {
	set(root, 'text', text === 100 ? null : String(text));
	set(root, 'theme', theme === 'auto' ? null : theme);
	set(root, 'motion', motion === 'auto' ? null : motion);
}

function set(root: HTMLElement, name: string, value: string | null): void {
	if (value === null) delete root.dataset[name];
	else root.dataset[name] = value;
}

export interface SettingsPlace {
	root: HTMLElement;
	/** Asked for each time: reading `window.localStorage` throws where storage is blocked. */
	storage: () => Pick<Storage, 'getItem' | 'setItem'>;
}

export class Settings {
	preferences: Preferences = $state.raw(DEFAULTS);
	/** Whether the browser let us keep them. */
	kept = $state(true);
	#place: SettingsPlace | null = null;

	/** Reads what this device holds and applies it. Call once, in the browser. */
	open(place: SettingsPlace): void {
		this.#place = place;
		try {
			this.preferences = readPreferences(place.storage().getItem(KEY));
		} catch {
			this.kept = false;
		}
		applyPreferences(this.preferences, place.root);
	}

	change(change: Partial<Preferences>): void {
		this.preferences = { ...this.preferences, ...change };
		if (!this.#place) return;
		applyPreferences(this.preferences, this.#place.root);
		try {
			this.#place.storage().setItem(KEY, JSON.stringify(this.preferences));
			this.kept = true;
		} catch {
			this.kept = false;
		}
	}
}

/** This browser's own place for settings. */
export function browserPlace(): SettingsPlace {
	return { root: document.documentElement, storage: () => window.localStorage };
}
