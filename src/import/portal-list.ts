import type { Procedure } from '../model/procedure.js';
import { field, get, names, type Json } from './clean.js';
import type { Notes } from './notes.js';
import { PORTAL, portalLinks, stateOf, type ReadOptions } from './portal-api.js';

/** One line of the portal's list: code, name, fields and agencies. It has no sheet and links to the portal. */
export const readPortalList = (raw: Json, options: ReadOptions, notes: Notes): Procedure => {
  const { portalId, url } = portalLinks(field(raw, 'id'));
  return {
    code: field(raw, 'code') ?? '',
    portalId,
    name: field(raw, 'name') ?? '',
    fields: names(get(raw, 'categories')),
    subjects: names(get(raw, 'formalityTargetType')),
    agencies: { executing: names(get(raw, 'departments')), authority: [], authorized: [], coordinating: [] },
    promulgator: field(raw, 'departmentPromulgate'),
    methods: [],
    documents: [],
    steps: [],
    state: stateOf(field(raw, 'state'), notes),
    source: { name: PORTAL, url, retrieved: options.retrieved },
  };
};
