"""From the files of a workspace to a brief, its sheets and the catalogue; what is wrong with them comes back as findings."""
