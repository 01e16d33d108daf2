import { villageEntries } from '../../../../lib/data/built-villages.server';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => villageEntries();
