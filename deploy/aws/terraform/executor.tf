# The executor: the only part of Opswrit that calls AWS.

locals {
  # Documents of AWS belong to no account, so there is none in their ARN. AWS-RunShellScript is a root shell.
  executor_document = var.own_documents ? "arn:${local.partition}:ssm:${local.region}:${local.account}:document/Opswrit-*" : "arn:${local.partition}:ssm:${local.region}::document/AWS-RunShellScript"
}

data "aws_iam_policy_document" "executor" {
  # SendCommand is judged twice, for the document and for the instance, and both must be allowed. They stand in statements
  # of their own, because a document has no tags: with the condition here, nothing could be sent.
  statement {
    sid       = "Document"
    effect    = "Allow"
    actions   = ["ssm:SendCommand"]
    resources = [local.executor_document]
  }

  # Only instances that somebody marked for it. Whoever may set this tag decides where commands can run.
  statement {
    sid       = "Instances"
    effect    = "Allow"
    actions   = ["ssm:SendCommand"]
    resources = ["arn:${local.partition}:ec2:${local.region}:${local.account}:instance/*"]

    condition {
      test     = "StringEquals"
      variable = "ssm:resourceTag/Opswrit"
      values   = ["managed"]
    }
  }

  # These know neither resources nor condition keys; anything but * denies them always.
  statement {
    sid    = "Poll"
    effect = "Allow"
    actions = [
      "ssm:GetCommandInvocation",   # status, exit code and output of a command
      "ssm:ListCommandInvocations", # how far many commands are, fifty at a call
      "ssm:ListCommands",           # what became of a send that was never answered
      "ssm:CancelCommand",          # a requester or operator wants it stopped
    ]
    resources = ["*"]
  }

  # The list of instances that people choose from; again without resources and condition keys.
  statement {
    sid    = "Fleet"
    effect = "Allow"
    actions = [
      "ssm:DescribeInstanceInformation", # which instances are there, and whether their agents answer
      "tag:GetResources",                # their names and tags, which SSM does not tell
    ]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "executor_trust_instance" {
  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "executor_trust_web_identity" {
  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["arn:${local.partition}:iam::${local.account}:oidc-provider/${var.oidc_provider}"]
    }

    condition {
      test     = "StringEquals"
      variable = "${var.oidc_provider}:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "${var.oidc_provider}:sub"
      values   = [var.service_account]
    }
  }
}

data "aws_iam_policy_document" "executor_trust_role" {
  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [var.trusted_role_arn]
    }
  }
}

resource "aws_iam_policy" "executor" {
  name        = "${var.name_prefix}executor"
  description = "What executor-service of Opswrit calls, and nothing else."
  policy      = data.aws_iam_policy_document.executor.json
}

resource "aws_iam_role" "executor" {
  name        = "${var.name_prefix}executor"
  description = "executor-service of Opswrit"

  assume_role_policy = {
    instance     = data.aws_iam_policy_document.executor_trust_instance.json
    web-identity = data.aws_iam_policy_document.executor_trust_web_identity.json
    role         = data.aws_iam_policy_document.executor_trust_role.json
  }[var.executor_trust]

  lifecycle {
    precondition {
      condition     = var.executor_trust != "web-identity" || var.oidc_provider != ""
      error_message = "web-identity needs oidc_provider."
    }
    precondition {
      condition     = var.executor_trust != "role" || var.trusted_role_arn != ""
      error_message = "role needs trusted_role_arn."
    }
  }
}

resource "aws_iam_role_policy_attachment" "executor" {
  role       = aws_iam_role.executor.name
  policy_arn = aws_iam_policy.executor.arn
}

resource "aws_iam_instance_profile" "executor" {
  count = var.executor_trust == "instance" ? 1 : 0
  name  = "${var.name_prefix}executor"
  role  = aws_iam_role.executor.name
}
