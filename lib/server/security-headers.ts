type Site = {
  /** Random, new for every request. */
  nonce: string
  production: boolean
  /** The address people type begins with https. */
  https: boolean
}

/** The headers of every page. What a page may load is in `Content-Security-Policy`; the nonce names its own scripts. */
export function securityHeaders({ nonce, production, https }: Site): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce, production),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    // Over http a browser ignores it; the promise is made only where the operator serves https.
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}

/**
 * Scripts run by the nonce alone; 'strict-dynamic' lets those that run load their parts, and ignores addresses, so that
 * a file somebody managed to store on this origin is no script. While developing, the tools compile in the browser.
 */
function contentSecurityPolicy(nonce: string, production: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${production ? '' : " 'unsafe-eval'"}`,
    production ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self' 'unsafe-inline'",
    // Pasted text tells bold by a style attribute, and a browser empties those it forbids even in text it only reads.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // 'self' covers the live connection too: ws and wss to the same host and port.
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
