import type { PolicedRoute } from '../auth/policy-check.js';

/** Which methods an address serves: what tells "no such method" from "no such address". */
export class RouteTable {
  private routes: readonly { readonly method: string; readonly pattern: RegExp; readonly open: boolean }[] =
    [];

  /** Learns the routes, once they are all known. */
  learn(routes: readonly PolicedRoute[]): void {
    this.routes = routes.flatMap(({ method, url, policy }) => {
      const route = { pattern: patternOf(url), open: policy.includes('public') };
      return [{ ...route, method }, ...(method === 'GET' ? [{ ...route, method: 'HEAD' }] : [])];
    });
  }

  /** Methods served at an address, sorted. */
  methodsAt(path: string): string[] {
    return [
      ...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)),
    ].sort();
  }

  /** True when anyone, from any site, may read the address. */
  isOpen(path: string): boolean {
    return this.routes.some(({ method, pattern, open }) => open && method === 'GET' && pattern.test(path));
  }
}

const patternOf = (url: string): RegExp => {
  const parts = url.split('/').map((part) => {
    if (part.startsWith('*')) return '.*';
    if (part.startsWith(':')) return '[^/]+';
    return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
};
