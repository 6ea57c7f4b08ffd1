import { CommandFailure, EXIT } from '../../exit.js';
import { checkedSize, firstYearOf } from './agency-size.js';
import { simulateAgencyCommand } from './simulate-agency.command.js';

/** What the command says to these options; it never gets as far as asking a service. */
async function said(options: Readonly<Record<string, string>>): Promise<string> {
  const printed: string[] = [];
  const command = simulateAgencyCommand()
    .exitOverride()
    .configureOutput({ writeErr: (text) => void printed.push(text) });
  const stated = { employees: '60', years: '2', seed: '1', ...options };
  const words = Object.entries(stated).flatMap(([name, value]) => [`--${name}`, value]);
  const thrown: unknown = await command.parseAsync(words, { from: 'user' }).catch((error: unknown) => error);
  if (thrown instanceof CommandFailure) expect(thrown.exitCode).toBe(EXIT.usage);
  return `${printed.join('')}${(thrown as Error).message}`;
}

describe('a personnel life is not simulated', () => {
  it.each([
    [{ employees: '0' }, 'Use 40 to 20000 employees; 0 is outside.'],
    [{ employees: '20001' }, 'Use 40 to 20000 employees; 20001 is outside.'],
    [{ employees: '1e9' }, 'Use a whole number such as 200.'],
    [{ employees: '1000000000' }, 'Use a whole number such as 200.'],
    [{ years: '0' }, 'Use 1 to 10 years; 0 is outside.'],
    [{ years: '50' }, 'Use 1 to 10 years; 50 is outside.'],
    [{ seed: 'abc' }, 'Use a whole number such as 200.'],
    [{ seed: '-1' }, 'Use a whole number such as 200.'],
    [{ agency: 'kota-bandung' }, 'Only invented agencies are simulated'],
  ])('with %j', async (options, sentence) => expect(await said(options)).toContain(sentence));
});

describe('a personnel life', () => {
  it('holds the election of 2024, however many years it has', () => {
    const years = Array.from({ length: 10 }, (_, i) => i + 1);
    for (const count of years) {
      const first = firstYearOf({ years: count });
      expect([count, first <= 2024 && 2024 < first + count && first >= 2022]).toEqual([count, true]);
    }
  });

  it('is as large as was asked', () => {
    const size = { agency: 'kota-contoh-s', employees: 40, years: 10, seed: 0 };
    expect(checkedSize(size)).toBe(size);
  });
});
