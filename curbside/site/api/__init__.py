"""The site for programs: reading for everybody, asking and answering by personal tokens. Beside `pages`: the same access and actions, no rule of its own."""
