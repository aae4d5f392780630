import assert from 'node:assert/strict';
import { remark } from './marked';

const sentences: Readonly<Record<string, readonly string[]>> = {
  persons: [
    'Later [Margaret Holloway|P] spoke to the crowd.',
    'The plan came from [George W. Harrison|P] and his team.',
    'Then President [Obama|P] left the room.',
    "The council rejected [Putin|P]'s offer.",
  ],
  places: [
    'She flew from [New York|L] to [Germany|L] in spring.',
    'He grew up near [Lake Tahoe|L] with his aunt.',
    'They met in [Dunmore|L] [last week|D].',
  ],
  organizations: [
    'She studied at the [University of Oxford|O] for years.',
    'The [Korean Central News Agency|O] said so.',
    'The deal with [Harbour Logistics Inc.|O] failed.',
    'A spokesman for [NATO|O] declined.',
    'A spokesman for the [Department for Education|O] declined.',
  ],
  'forms made from places': ['The [Russian|Ld] delegation met two [Ukrainians|Ld] in the lobby.'],
  dates: ['It opened on [Thursday|D] and closes on [July 14, 2030|D].', "It was damaged in [February|D]'s floods."],
  'names that the article explains elsewhere': [
    '[Larnmouth|L] is small. The city of [Larnmouth|L] ordered a tram.',
    '[Ebba van Houten|P] came. Then [van Houten|P] left.',
  ],
  elections: ['He lost the [2016 Ontario general election|X] by far.'],
};

const nothing = [
  'The house on the hill was empty, and nobody knew why.',
  'They may march in the morning, but the sun will not shine.',
  'However, those who stayed said nothing.',
];

describe('mentions in English', () => {
  for (const [what, rows] of Object.entries(sentences)) {
    describe(what, () => {
      for (const row of rows)
        it(row, () => {
          assert.equal(remark(row, 'en'), row);
        });
    });
  }
  describe('should not find', () => {
    for (const row of nothing)
      it(row, () => {
        assert.equal(remark(row, 'en'), row);
      });
  });
});
