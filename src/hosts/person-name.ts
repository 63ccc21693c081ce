import { userInfo } from 'node:os';

/** The name under which the person is logged in, for what they accept; null where the system does not say (a container without users). */
export function personName(): string | null {
  try {
    return userInfo().username || null;
  } catch {
    return null;
  }
}
