import { searchQuery, searchVector, wordsOf } from './search-words.js';

describe('search words', () => {
  it('cuts an SK number into parts', () => {
    expect(wordsOf('800.1.2.2/06/BKPSDM/2024')).toEqual(['800', '1', '2', '2', '06', 'bkpsdm', '2024']);
  });

  it('keeps letters of any script and folds widths', () => {
    expect(wordsOf('Ｐｅｒａｗａｔ ﷺ Ünïcode العربية')).toEqual(
      expect.arrayContaining(['perawat', 'ünïcode', 'العربية']),
    );
  });

  it('writes places, with a gap between texts', () => {
    expect(String(searchVector(new Set(['kota contoh', 'kota'])))).toBe("'kota':1,4 'contoh':2");
  });

  it('asks for every word, the last one as a beginning, phrases in order', () => {
    expect(searchQuery('Kota "contoh a" pera')).toBe("'kota' & ('contoh' <-> 'a') & 'pera':*");
    expect(searchQuery('"kota contoh"')).toBe("('kota' <-> 'contoh')");
  });

  it('cannot be broken by quotes, operators or nothing at all', () => {
    expect(searchQuery(`a' | 'b & !c <-> (`)).toBe("'a' & 'b' & 'c':*");
    expect(searchQuery(`"''&|!" --`)).toBeNull();
  });
});
