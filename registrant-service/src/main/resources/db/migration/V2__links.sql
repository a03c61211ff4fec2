-- The link by which everybody comes in, as Zoom told it for this revision of the meeting. No link of
-- a host stands anywhere, and a registrant's own in registrant.zoom_link alone.
create table plain_link (
  meeting uuid primary key,
  revision bigint not null,
  link text not null,
  unregistered boolean not null
);
