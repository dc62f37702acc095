/** What a coding agent writes into a PLAN.md. */
export const workLog = `# Plan: Migrate the billing service

## Goal

Move the billing service to the new queue.

## Current Phase

Phase 2

## Phases

### Phase 1: Discovery

- [x] Read \`src/billing/queue.ts\`
- [x] List the callers in \`src/api/routes.ts\`
- **Status:** complete

### Phase 2: Implementation

- [ ] Replace the client in \`src/billing/client.ts\`
- [ ] Improve error handling
- **Status:** in_progress

## Decision Log

- Keep the old table until the release.

## Errors Encountered

| Error | Attempt | Resolution |
|---|---|---|
| timeout | 1 | raised the limit |
`
