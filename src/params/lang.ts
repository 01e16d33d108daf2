/** Indonesian has no path of its own; English lives under /en/. */
export const match = (param: string): param is 'en' => param === 'en';
