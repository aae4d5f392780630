/**
 * Compares what the manifest and the sources say with their translations. Each function gives sentences about what is wrong,
 * none when all is well.
 */

/** Differences between keys that are needed and keys that are there. */
function compareKeys(needed, there, file) {
  return [
    ...[...needed].filter((key) => !there.has(key)).map((key) => `${file} lacks ${JSON.stringify(key)}`),
    ...[...there]
      .filter((key) => !needed.has(key))
      .map((key) => `${file} has ${JSON.stringify(key)}, which nothing uses`),
  ];
}

const textOf = (message) => (typeof message === 'string' ? message : message.message);

function blanks(bundle, file) {
  return Object.entries(bundle)
    .filter(([, message]) => textOf(message).trim() === '')
    .map(([key]) => `${file} leaves ${JSON.stringify(key)} blank`);
}

/** Every `%key%` of the manifest is in each of the `package.nls*.json`, and nothing else is. */
export function checkManifest(manifest, translations) {
  const needed = new Set([...manifest.matchAll(/"%([^%"\s]+)%"/gu)].map(([, key]) => key));
  return Object.entries(translations).flatMap(([file, bundle]) => [
    ...compareKeys(needed, new Set(Object.keys(bundle)), file),
    ...blanks(bundle, file),
  ]);
}

/** The numbered and named places of a message that are filled at run time: `{0}`, `{name}`. */
const placesOf = (message) => new Set([...message.matchAll(/\{(\w+)\}/gu)].map(([, place]) => place));

/** The key of a bundle is the English message, with its comment behind a slash where it has one. */
const englishOf = (key, message) => (message === undefined ? key : textOf(message));

function checkPlaces(exported, bundle, file) {
  return Object.entries(bundle).flatMap(([key, message]) => {
    const english = placesOf(englishOf(key, exported[key]));
    const translated = placesOf(textOf(message));
    const isSame = english.size === translated.size && [...english].every((place) => translated.has(place));
    return isSame || !(key in exported) ? [] : [`${file} fills other places than ${JSON.stringify(key)}`];
  });
}

/** Every message of the sources is in the bundle with the same places, and nothing else is. */
export function checkBundle(exported, bundle, file) {
  return [
    ...compareKeys(new Set(Object.keys(exported)), new Set(Object.keys(bundle)), file),
    ...blanks(bundle, file),
    ...checkPlaces(exported, bundle, file),
  ];
}
