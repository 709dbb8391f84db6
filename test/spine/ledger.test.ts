import { ledgerSuite } from './ledger-suite.ts';

ledgerSuite('the ledger on the embedded engines', () => ({}));
