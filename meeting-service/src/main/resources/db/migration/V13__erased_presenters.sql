create index registration_by_presented on registration (meeting) where presented;
