import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** What goes wrong in the browser without being seen on the page: errors, policy violations, requests to strangers. */
export class Watch {
  readonly strangers: string[] = [];
  private readonly messages: string[] = [];

  static of(context: BrowserContext, origin: string): Watch {
    const watch = new Watch();
    context.on('console', (message) => watch.hear(message));
    context.on('weberror', (error) => watch.messages.push(String(error.error())));
    context.on('request', (request) => watch.see(request.url(), origin));
    return watch;
  }

  errors(expected: RegExp[]): string[] {
    return this.messages.filter((message) => !expected.some((pattern) => pattern.test(message)));
  }

  private hear(message: ConsoleMessage) {
    if (message.type() !== 'error' || Watch.isRefusal(message)) return;
    const { url, lineNumber } = message.location();
    this.messages.push(`${message.text()} (${url}:${lineNumber})`);
  }

  /** The browser tells every answer of 4xx as an error; those of the API are for the page to show. */
  private static isRefusal(message: ConsoleMessage): boolean {
    return (
      /^Failed to load resource: .* status of 4\d\d/.test(message.text()) &&
      new URL(message.location().url).pathname.startsWith('/api/')
    );
  }

  private see(url: string, origin: string) {
    const { protocol, origin: asked } = new URL(url);
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') this.strangers.push(url);
  }
}
