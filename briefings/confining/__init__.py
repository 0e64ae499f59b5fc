"""A stranger's file is read in a process of its own, with limits: what it does there ends there."""
