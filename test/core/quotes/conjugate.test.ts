import assert from 'node:assert/strict';
import { conjugate } from '../../../src/core/quotes/conjugate-de';
import { conjugateEnglish } from '../../../src/core/quotes/conjugate-en';
import { strongVerbs } from '../../../src/core/quotes/verbs-de';

describe('verb forms', () => {
  const german: readonly (readonly [entry: string, forms: string])[] = [
    ['sagen', 'sagt sagen sagte sagten | sage | gesagt'],
    ['melden', 'meldet melden meldete meldeten | melde | gemeldet'],
    ['bezeichnen', 'bezeichnet bezeichnen bezeichnete bezeichneten | bezeichne | bezeichnet'],
    ['mit·teilen', 'teilt teilen teilte teilten | teile | mitgeteilt'],
    ['hinzu·fügen', 'fügt fügen fügte fügten | füge | hinzugefügt'],
    ['kritisieren', 'kritisiert kritisieren kritisierte kritisierten | kritisiere | kritisiert'],
    ['versprechen', 'verspricht versprechen versprach versprachen | verspreche | versprochen'],
    ['bekannt·geben', 'gibt geben gab gaben | gebe | bekanntgegeben'],
    ['unter-streichen', 'unterstreicht unterstreichen unterstrich unterstrichen | unterstreiche | unterstrichen'],
    ['ärgern', 'ärgert ärgern ärgerte ärgerten | ärgre | geärgert'],
  ];
  for (const [entry, expected] of german) {
    it(entry, () => {
      const forms = conjugate(entry, strongVerbs);
      assert.equal(`${forms.indicative.join(' ')} | ${forms.subjunctive1} | ${forms.participle}`, expected);
    });
  }

  it('has the subjunctive of strong verbs and the infinitive with zu', () => {
    assert.deepEqual(conjugate('geben', strongVerbs).subjunctive2, ['gäbe', 'gäben']);
    assert.deepEqual(conjugate('bleiben', strongVerbs).subjunctive2, ['bliebe', 'blieben']);
    assert.equal(conjugate('an·kündigen', strongVerbs).zuInfinitive, 'anzukündigen');
    assert.equal(conjugate('fordern', strongVerbs).subjunctive1Full, 'fordere');
    assert.equal(conjugate('handeln', strongVerbs).subjunctive1Full, 'handele');
    assert.equal(conjugate('sagen', strongVerbs).subjunctive1Full, '');
  });

  const english: readonly (readonly [entry: string, forms: string])[] = [
    ['say/said', 'say says said | said | saying'],
    ['write/wrote/written', 'write writes wrote | written | writing'],
    ['deny', 'deny denies denied | denied | denying'],
    ['admit+', 'admit admits admitted | admitted | admitting'],
    ['announce', 'announce announces announced | announced | announcing'],
  ];
  for (const [entry, expected] of english) {
    it(entry, () => {
      const forms = conjugateEnglish(entry);
      assert.equal(`${forms.finite.join(' ')} | ${forms.participle} | ${forms.gerund}`, expected);
    });
  }
});
