/** Characters of no width that come along when text is pasted from a page or a document: they say nothing. */
export const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
