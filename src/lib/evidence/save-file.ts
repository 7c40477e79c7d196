/**
 * Gives the learner a file, made in the browser. A link with `download` to a `blob:` address needs
 * no network and no permission from a content security policy; a frame that its LMS sandboxed
 * without `allow-downloads` drops it in silence, so the page also offers the text to copy.
 */
export function saveFile(name: string, content: string | Blob, type: string): void {
	const address = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	// The browser reads the address after the click; how soon is its own affair.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
