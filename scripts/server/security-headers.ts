/**
 * What every answer carries beside the page's own policy. The content policy of a page is in its
 * HTML (hashes of its scripts, made at build); what a meta element cannot say stands here.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // Online base maps ask for the origin of the site that shows them, never for the page.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'geolocation=(self), fullscreen=(self), camera=(), microphone=(), payment=(), usb=()',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin'
};
