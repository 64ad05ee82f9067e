-- What a showroom asks, as it was published: each edition whole, so that none is ever half in force. Number 0 is what the
-- file said when something else was first published.
create table prompt_editions (
  showroom_id text not null,
  number integer not null,
  at timestamptz not null,
  -- No key to the staff: who has left is still named.
  by_id text,
  by_name text,
  note text not null,
  deed text not null check (deed in ('file', 'published', 'paused', 'resumed', 'retired', 'rolled-back')),
  changes jsonb not null,
  rules jsonb not null,
  primary key (showroom_id, number)
);

-- What is being written and isn't asked yet: one draft for each prompt, and one, without a name, for the policy.
create sequence prompt_draft_revisions;
create table prompt_drafts (
  showroom_id text not null,
  prompt text not null,
  -- Of all drafts that ever were: one that is begun anew is never taken for the one before.
  revision bigint not null,
  -- The edition that it is a change of.
  base integer not null,
  body jsonb not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  primary key (showroom_id, prompt)
);
