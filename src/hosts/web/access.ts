import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Lets in who holds the token of the printed address, once, and from then on their browser by its cookie. */
export class Access {
  /** Stands in the address: `/?t=TOKEN`. */
  readonly token = randomBytes(24).toString('base64url');
  readonly #secret = randomBytes(24).toString('base64url');
  readonly #cookieName: string;
  #tokenUsed = false;

  /** Cookies know no ports, so the name has to. */
  constructor(port: number) {
    this.#cookieName = `arctrace-${port}`;
  }

  /** The Set-Cookie header for a right token that was not used before, else null. */
  redeem(token: string | null): string | null {
    if (token === null || this.#tokenUsed || !equal(token, this.token)) return null;
    this.#tokenUsed = true;
    return `${this.#cookieName}=${this.#secret}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Whether a Cookie header lets in. */
  admits(cookieHeader: string | undefined): boolean {
    const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim());
    return pairs.some((pair) => pair.startsWith(`${this.#cookieName}=`) && equal(pair.slice(this.#cookieName.length + 1), this.#secret));
  }
}

/** In the same time whatever differs. */
function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
