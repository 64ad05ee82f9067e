-- How many visits began on each day, of which any flow is told by whole joined days: read for every question about journeys.
create index journey_rollups_begun on journey_rollups (showroom_id, nodes, product, language, device, day) include (visits)
  where grain = 'day' and step = 1;
