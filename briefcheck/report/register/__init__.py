"""The register of actions: who does what by when, over all documents; one module an output."""
