-- What visitors sent to themselves. Only the hash of a recap's code is kept: who reads this table can open none of them.
create table recaps (
  code_hash bytea primary key,
  showroom_id text not null,
  body jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index recaps_by_expiry on recaps (expires_at);
