/** Closed classes of English words, lower case. */
const lists = {
  determiners: `the a an this these those his her its their our my your some many several both each every no any two three four five six seven eight nine ten one another other such most few`,
  prepositions: `of in on at by for with from to into onto over under about after before during since until against between among through across behind beyond despite without within near amid as per via than like off around along toward towards upon`,
  adverbs: `also later then now today yesterday tomorrow earlier still already again once just only even however meanwhile nevertheless previously recently afterwards instead further firmly simply repeatedly publicly privately angrily bluntly immediately quickly eventually finally initially never not always often sometimes perhaps probably too here there so monday tuesday wednesday thursday friday saturday sunday reportedly allegedly clearly soon ago`,
  subordinators: `that whether if because when while although though unless since after before where why how what who as whereas`,
  relatives: `who which that whose whom where`,
  coordinators: `and or but nor yet`,
  pronouns: `he she they it we i you who everyone someone nobody others`,
  objects: `him her them us me himself herself themselves itself`,
  auxiliaries: `is are was were am has have had do does did been being`,
  modals: `will would can could may might must should shall cannot won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't shouldn't`,
} as const;

type EnglishClass = keyof typeof lists;

/** The words of a closed class. */
export function englishWords(name: EnglishClass): readonly string[] {
  return lists[name].split(' ');
}
