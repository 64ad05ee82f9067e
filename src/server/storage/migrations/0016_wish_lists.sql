-- What visitors would like, alone or among friends. Only the hash of a list's code is kept: who reads this table can open
-- none of them. The list is `body`; of a closed one nothing is left in it.
create table wish_lists (
  code_hash bytea primary key,
  showroom_id text not null,
  body jsonb not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null
);
create index wish_lists_by_expiry on wish_lists (expires_at);
