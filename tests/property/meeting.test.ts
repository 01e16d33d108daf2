import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  figureNames,
  slideDrawings,
  voteKinds,
  type Agenda,
  type AgendaSlide
} from '../../src/lib/village/agenda';
import { countedHands, fewestPresent, setHands, type HandCount } from '../../src/lib/village/hand-count';
import {
  hasQuorum,
  newMeeting,
  outcomeOf,
  totalOf,
  withHands,
  withPresent
} from '../../src/lib/village/meeting';
import { parseMeeting } from '../../src/lib/village/meeting-record';
import { parseAgenda } from '../../src/lib/village/parse-agenda';
import { personalDataShape } from '../../src/lib/village/personal-data';
import { viewLayers } from '../../src/lib/village/view-layers';

const wildNumber = fc.oneof(
  fc.integer({ min: -5, max: 300 }),
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity)
);
const choice = fc.oneof(fc.constant('abstain' as const), fc.integer({ min: 0, max: 3 }));

test('hands never exceed those present, whatever is typed in whatever order', () => {
  const acts = fc.array(fc.tuple(choice, wildNumber), { maxLength: 40 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 200 }),
      acts,
      (options, present, typed) => {
        let count: HandCount = { options: Array.from({ length: options }, () => 0), abstain: 0 };
        for (const [which, hands] of typed) {
          count = setHands(count, which, hands, present);
          expect(countedHands(count)).toBeLessThanOrEqual(present);
          for (const one of [...count.options, count.abstain]) {
            expect(Number.isInteger(one)).toBe(true);
            expect(one).toBeGreaterThanOrEqual(0);
          }
        }
        expect(count.options).toHaveLength(options);
      }
    )
  );
});

test('a number that fits is kept as it is, and counting one choice leaves the others alone', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.nat(40), (a, b, c) => {
      const before = { options: [a, b], abstain: c };
      const after = setHands(before, 0, a + 1, a + b + c + 1);
      expect(after).toEqual({ options: [a + 1, b], abstain: c });
      expect(setHands(before, 7, 1, 1000)).toBe(before);
    })
  );
});

const simpleText = fc
  .string({ minLength: 1, maxLength: 40 })
  .filter((text) => /\S/.test(text) && personalDataShape(text) === undefined);
const bilingual = fc.record({ id: simpleText, en: simpleText }, { requiredKeys: ['id'] });
const slide = (id: string): fc.Arbitrary<AgendaSlide> =>
  fc.record(
    {
      id: fc.constant(id),
      question: bilingual,
      caption: bilingual,
      bounds: fc.constant([109.1, -7.5, 109.2, -7.4] as const),
      layers: fc.uniqueArray(fc.constantFrom(...viewLayers), { minLength: 1 }),
      figures: fc.uniqueArray(fc.constantFrom(...figureNames), { minLength: 1, maxLength: 3 }),
      drawing: fc.constantFrom(...slideDrawings),
      sites: fc.constantFrom('sentra-bambu', 'seimbang', 'unknown-one'),
      vote: fc.constantFrom(...voteKinds),
      options: fc.array(bilingual, { minLength: 2, maxLength: 4 }),
      notes: bilingual
    },
    { requiredKeys: ['id', 'question', 'layers', 'options'] }
  );
const agenda: fc.Arbitrary<Agenda> = fc.integer({ min: 1, max: 5 }).chain((slides) =>
  fc.record({
    schema: fc.constant(1 as const),
    title: bilingual,
    slides: fc.tuple(...Array.from({ length: slides }, (_, index) => slide(`s-${String(index)}`)))
  })
);

test('an agenda that is saved as a file and opened is the same', () => {
  fc.assert(
    fc.property(agenda, (written) => {
      const { agenda: read, issues } = parseAgenda(JSON.parse(JSON.stringify(written)));
      expect(issues).toEqual([]);
      expect(read).toEqual(written);
    }),
    { numRuns: 60 }
  );
});

test('whatever JSON comes, parsing an agenda or a meeting ends with a result and never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const issue of parseAgenda(value).issues) expect(issue.expected.id).not.toBe('');
      expect(parseMeeting(value).value).toBeUndefined();
    })
  );
});

test('a meeting keeps its counts within those present, also when fewer are said to be there', () => {
  const acts = fc.array(
    fc.oneof(
      fc.record({
        act: fc.constant('hands' as const),
        slide: fc.constantFrom('s-0', 's-1'),
        which: choice,
        hands: wildNumber
      }),
      fc.record({ act: fc.constant('present' as const), women: fc.nat(60), men: fc.nat(60) })
    ),
    { maxLength: 30 }
  );
  fc.assert(
    fc.property(agenda, acts, (given, steps) => {
      let meeting = newMeeting('33.03.06.2015', given, 'm-1', '2026-11-25');
      for (const step of steps) {
        if (step.act === 'present') meeting = withPresent(meeting, { women: step.women, men: step.men });
        else meeting = withHands(meeting, step.slide, 3, step.which, step.hands);
        const counts = Object.values(meeting.outcomes).flatMap(({ count }) => (count ? [count] : []));
        expect(fewestPresent(counts)).toBeLessThanOrEqual(totalOf(meeting.details.present));
      }
      const again = parseMeeting(JSON.parse(JSON.stringify(meeting)));
      expect(again.issues).toEqual([]);
      expect(again.value).toEqual(meeting);
    }),
    { numRuns: 60 }
  );
});

test('outcomes are looked up by own keys only, and a quorum is more than the share asked for', () => {
  const meeting = newMeeting('33.03.06.2015', { schema: 1, title: { id: 'x' }, slides: [] }, 'm-1', '');
  expect(outcomeOf(meeting, 'constructor').marks).toEqual([]);
  const of = (present: number): boolean | undefined =>
    hasQuorum({ ...meeting.details, invited: { women: 10, men: 10 }, present: { women: present, men: 0 } });
  expect([of(10), of(11)]).toEqual([false, true]);
  expect(hasQuorum(meeting.details)).toBeUndefined();
});
