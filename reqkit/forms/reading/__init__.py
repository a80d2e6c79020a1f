"""What people type into cells, in Russian and in English, to canonical values: read, proposed or refused, with the reason."""
