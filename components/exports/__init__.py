"""What leaves the site as a file: pictures, pages, slides, tables, each with its source, caveat and version."""
