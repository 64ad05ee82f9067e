-- Invitations that visitors pass on. Only the hash of a code is kept; who shared it only where they agreed to be remembered,
-- so that their own visits don't count.
create table invitations (
  code_hash bytea primary key,
  showroom_id text not null,
  sharer bytea,
  made_at timestamptz not null,
  shared_at timestamptz
);
create index invitations_by_sharer on invitations (sharer) where sharer is not null;

-- How often links were opened on a day, with nothing about whom, or which.
create table invitation_openings (
  showroom_id text not null,
  day date not null,
  count bigint not null,
  primary key (showroom_id, day)
) with (fillfactor = 70);

-- Who came by an invitation and agreed to be remembered, each once, whatever they open later.
create table invited_visitors (
  showroom_id text not null,
  visitor bytea not null,
  code_hash bytea not null,
  came_at timestamptz not null,
  primary key (showroom_id, visitor)
);
create index invited_visitors_by_time on invited_visitors (came_at);
